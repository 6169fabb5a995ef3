// A page that is open when an embargo ends says so by itself. The portal's clock decides: the browser's own may be wrong,
// and a laptop that slept has missed its timer, so it asks again now and then.
const place = document.querySelector("[data-embargo]");
const soonest = 250;
const atLatest = 20000;

if (place) {
  const left = () => {
    const seconds = place.querySelector("[data-left]")?.dataset.left;
    return seconds === undefined ? null : Number(seconds) * 1000;
  };

  const ask = async () => {
    try {
      const answer = await fetch(place.dataset.embargo, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.ok && !answer.redirected) {
        const notice = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#embargo-notice");
        if (notice) {
          place.replaceChildren(notice);
        }
      }
    } catch {
      // No network for a moment: asked again below.
    }
    wait();
  };

  const wait = () => {
    const rest = left();
    if (rest !== null) {
      setTimeout(ask, Math.min(Math.max(rest, soonest), atLatest));
    }
  };

  wait();
}
