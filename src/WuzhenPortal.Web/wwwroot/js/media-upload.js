// Sends each chosen file by itself and shows how far it is. Without JavaScript the form sends all of them at once.
const form = document.querySelector("[data-media-upload]");
if (form) {
  const input = form.querySelector("[type=file]");
  const list = form.querySelector(".uploads");
  const button = form.querySelector("button");
  const told = form.querySelector("[role=status]");
  const again = form.querySelector("a");

  const line = file => {
    const row = document.createElement("li");
    const name = document.createElement("bdi");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    [bar.max, bar.value] = [1, 0];
    bar.setAttribute("aria-label", file.name);
    row.append(name, bar);
    list.append(row);
    return { row, bar };
  };

  const refuse = (row, words) => {
    const why = document.createElement("p");
    why.className = "error";
    why.textContent = words;
    row.append(why);
  };

  // Whether it was taken.
  const send = (file, { row, bar }) => new Promise(done => {
    const body = new FormData();
    body.append("form-token", form.querySelector("[name=form-token]").value);
    body.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.upload.addEventListener("progress", event => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.addEventListener("loadend", () => {
      const page = new DOMParser().parseFromString(request.responseText ?? "", "text/html");
      const why = page.querySelector("#Command_Files-error")?.textContent.trim();
      const isTaken = request.status === 204;
      bar.value = isTaken ? 1 : bar.value;
      if (!isTaken) refuse(row, why || form.dataset.failed);
      done(isTaken);
    });
    request.send(body);
  });

  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (input.files.length === 0) {
      input.focus();
      return;
    }
    button.disabled = input.disabled = true;
    list.replaceChildren();
    const waiting = [...input.files].map(file => ({ file, shown: line(file) }));
    const count = waiting.length;
    let taken = 0;
    const next = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        // Not in one line: the other would count from the same number.
        if (await send(one.file, one.shown)) taken += 1;
        told.textContent = `${taken} / ${count}`;
      }
    };
    // Two at a time: one is written while the other comes.
    await Promise.all([next(), next()]);
    button.disabled = input.disabled = false;
    input.value = "";
    again.hidden = taken === 0;
    if (taken === count) location.assign(again.href);
  });
}
