// The next issue of a briefing: everything as in the last one but number, date and what is told.

import * as drafts from "./drafts.js";

const GENRE = "briefing";
const words = () => document.getElementById("words").dataset;

/** Offers the next issue where this browser holds an earlier one; `open` fills the form. */
export async function start({ open }) {
  const button = document.querySelector("[data-act=as-before]");
  if (!button) return;
  const [last] = (await drafts.all()).filter(({ genre, data }) => genre === GENRE && data.issue_number > 0).sort((one, other) => other.data.issue_number - one.data.issue_number);
  if (!last) return;
  button.querySelector("[data-issue]").textContent = words().issue.replace("{n}", last.data.issue_number);
  button.hidden = false;
  button.addEventListener("click", () => {
    open(next(last.data));
    document.querySelector("[data-field=articles] [data-field=title] textarea")?.focus();
  });
}

function next({ editor_note, date_issued, ...kept }) {
  const total = kept.total_issue_number > 0 ? { total_issue_number: kept.total_issue_number + 1 } : {};
  return { ...kept, issue_number: kept.issue_number + 1, ...total, date_issued: today(), articles: [{}] };
}

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
