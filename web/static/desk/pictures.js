// A picture is kept as Base64, as the data has it.

import { changed, register } from "./fields.js";
import { complain } from "./faults.js";

const TYPES = ["image/png", "image/jpeg"];
const MOST_BYTES = 14 * 2 ** 20;

/** The file's Base64, or null where it is no picture that a document can hold. */
export function base64(file) {
  return new Promise((resolve) => {
    if (!TYPES.includes(file.type) || file.size > MOST_BYTES) return resolve(null);
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

/** iVBOR is how the signature of a PNG begins in Base64. */
export const source = (data) => `data:image/${data.startsWith("iVBOR") ? "png" : "jpeg"};base64,${data}`;

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
      if (!file) return;
      const data = await base64(file);
      complain(field, data ? "" : document.getElementById("words").dataset.notPicture);
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
