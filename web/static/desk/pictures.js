// A picture is kept as Base64, as the data has it.

import { changed, register } from "./fields.js";
import { complain } from "./faults.js";

const words = () => document.getElementById("words").dataset;

const TYPES = ["image/png", "image/jpeg"];
const MOST_BYTES = 14 * 2 ** 20;
// How they begin, in Base64.
const [PNG, JPEG] = ["iVBOR", "/9j/"];

/** The file's Base64; null where it is no picture that a document can hold, which is told at the place. */
export async function taken(file, place) {
  const data = TYPES.includes(file.type) && file.size <= MOST_BYTES ? await base64(file) : "";
  const isPicture = [PNG, JPEG].some((each) => data.startsWith(each)) && (await isDrawn(data));
  complain(place, isPicture ? "" : words().notPicture);
  return isPicture ? data : null;
}

function base64(file) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => resolve("");
    reader.readAsDataURL(file);
  });
}

const isDrawn = (data) => Object.assign(new Image(), { src: source(data) }).decode().then(() => true, () => false);

export const source = (data) => `data:image/${data.startsWith(PNG) ? "png" : "jpeg"};base64,${data}`;

const values = new WeakMap();

function show(field, data) {
  values.set(field, data);
  const image = field.querySelector("img");
  image.hidden = !data;
  if (data) image.src = source(data);
  field.querySelector("[data-act=remove-picture]").hidden = !data;
}

register("picture", {
  setup(field) {
    const input = field.querySelector("input");
    input.addEventListener("change", async () => {
      const file = input.files[0];
      input.value = "";
      const data = file && (await taken(file, field));
      if (!data) return;
      show(field, data);
      changed(field);
    });
    field.querySelector("[data-act=remove-picture]").addEventListener("click", () => {
      show(field, undefined);
      changed(field);
      input.focus();
    });
  },
  read: (field) => values.get(field),
  write: show,
});
