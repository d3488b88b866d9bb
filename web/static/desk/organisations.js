// What the site's configuration says of its organisations: filled into the form where nothing stands yet.

import { storage } from "./drafts.js";
import { fieldsOf, read, same, write } from "./fields.js";

const CHOSEN = "hongtou.organisation";

/** The select of the first page keeps what was chosen, in this browser. */
export function remembered(select) {
  if (!select) return;
  const chosen = storage.getItem(CHOSEN);
  if ([...select.options].some((option) => option.value === chosen)) select.value = chosen;
  select.addEventListener("change", () => storage.setItem(CHOSEN, select.value));
}

const listed = () => JSON.parse(document.getElementById("organisations")?.dataset.list ?? "[]");
const named = (name) => listed().find((each) => each.names.includes(name));
/** Bodies that are chosen in one go: [{name, members}]. */
export const groups = () => JSON.parse(document.getElementById("organisations")?.dataset.groups ?? "[]");
const field = (form, name) => fieldsOf(form).find((each) => each.dataset.field === name);

/** Names to choose from, and for a new document the organisation that one writes for. */
export function start() {
  document.getElementById("known-units").replaceChildren(
    ...[...new Set([...listed().flatMap((each) => each.names), ...groups().flatMap((each) => each.members)])].map((name) => Object.assign(document.createElement("option"), { value: name })),
  );
}

export function fillNew(form) {
  const own = named(storage.getItem(CHOSEN)) ?? listed()[0];
  if (!own) return;
  const issuers = field(form, "issuers");
  if (issuers) write(form, { ...read(form), issuers: [own.names[0]] });
  else if (field(form, "editor")) write(form, { ...read(form), editor: own.names[0] });
  fillDefaults(form);
}

let filledFor;
// What stands for that issuer, as it was filled in: another one's takes its place.
let filled = {};

/** Code, copies and printing office of the leading issuer, once for each issuer and only where nobody typed anything. */
export function fillDefaults(form) {
  const data = read(form);
  const own = named(data.issuers?.[0]);
  if (!own || filledFor?.names[0] === own.names[0]) return;
  filledFor = own;
  const format = data.format ?? (["order", "minutes"].includes(document.getElementById("main").dataset.genre) ? document.getElementById("main").dataset.genre : "general");
  const wanted = {
    issuer_code: own.codes[format] || undefined,
    copy_to: own.copy_to.length ? own.copy_to : undefined,
    printing: own.printing_office ? { office: own.printing_office, date: data.date_signed } : undefined,
  };
  const given = { ...data, issuer_code: data.document_number?.issuer_code };
  const free = Object.keys(wanted).filter((name) => field(form, name === "issuer_code" ? "document_number" : name) && (given[name] === undefined || same(given[name], filled[name])));
  filled = Object.fromEntries(free.map((name) => [name, wanted[name]]));
  if (free.every((name) => same(given[name], wanted[name]))) return;
  const { issuer_code, ...others } = filled;
  write(form, { ...data, ...others, ...("issuer_code" in filled ? { document_number: { ...data.document_number, issuer_code } } : {}) });
}

/** What the form holds now is as it is to be: nothing is filled in for its issuer. */
export function settle(form) {
  filledFor = named(read(form).issuers?.[0]);
  filled = {};
}

/** What was left empty stays so: null keeps the server from filling it in again. */
export function withoutDefaults(form, data) {
  if (!named(data.issuers?.[0])) return data;
  const emptied = ["copy_to", "printing"].filter((name) => data[name] === undefined && field(form, name));
  return { ...data, ...Object.fromEntries(emptied.map((name) => [name, null])) };
}
