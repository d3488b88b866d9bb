// The pages of a report, marked: each finding leads to its own place, and back.

// How much of what is above a place is seen with it, of the window's height.
const ABOVE = 0.3;

export function showsPages(body) {
  let from;
  body.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button?.dataset.act === "show-page") {
      from = button;
      show(body.querySelector(`img[data-page="${button.dataset.page}"]`), Number(button.dataset.top));
    } else if (button?.dataset.act === "show-findings") {
      // Whoever came by scrolling goes to where the list begins.
      const place = from?.isConnected ? from : body.querySelector(".report-findings");
      place.scrollIntoView({ block: place === from ? "center" : "start" });
      place.focus({ preventScroll: true });
    }
  });
}

// Lengths are told in mm; a picture is as wide as there is room.
function show(picture, top) {
  const place = (top * picture.dataset.dotsPerMm * picture.clientHeight) / picture.naturalHeight;
  picture.style.scrollMarginTop = `${Math.min(0, ABOVE * innerHeight - place)}px`;
  picture.scrollIntoView({ block: "start" });
}
