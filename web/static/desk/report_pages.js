// The pages of a report, marked: each finding leads to its own.

export function showsPages(body) {
  body.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act=show-page]");
    if (button) body.querySelector(`img[data-page="${button.dataset.page}"]`).scrollIntoView({ block: "start" });
  });
}
