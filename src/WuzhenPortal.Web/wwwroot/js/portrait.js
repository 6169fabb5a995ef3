// Cuts a portrait to its shape before it is sent: the frame stands still, the picture moves beneath it by finger, mouse or keyboard.
// Without JavaScript the server cuts to the middle.
const form = document.querySelector("[data-portrait]");
if (form) {
  const find = name => form.querySelector(`[data-${name}]`);
  const [file, photo] = form.querySelectorAll("[type=file]");
  const [crop, canvas, zoom, across, down] = ["crop", "crop-canvas", "crop-zoom", "crop-across", "crop-down"].map(find);
  const [cameraOpener, cameraView, refused] = ["camera", "camera-view", "camera-refused"].map(find);
  const video = cameraView.querySelector("video");
  const [width, height] = [Number(form.dataset.width), Number(form.dataset.height)];
  const fingers = new Map();
  let picture = null;

  // What of the picture lies beneath the frame, in its own pixels.
  const cut = () => {
    const scale = Math.min(picture.width / width, picture.height / height) / Number(zoom.value);
    const [wide, high] = [width * scale, height * scale];
    return { scale, wide, high, left: (picture.width - wide) * Number(across.value), top: (picture.height - high) * Number(down.value) };
  };

  const draw = target => {
    const { left, top, wide, high } = cut();
    const pen = target.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, target.width, target.height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, left, top, wide, high, 0, 0, target.width, target.height);
  };

  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

  // Moves the picture by so many pixels of the screen.
  const move = (byX, byY) => {
    const { scale, wide, high, left, top } = cut();
    const perPixel = scale * width / canvas.clientWidth;
    const [roomX, roomY] = [picture.width - wide, picture.height - high];
    across.value = roomX > 0 ? clamp((left - byX * perPixel) / roomX, 0, 1) : 0.5;
    down.value = roomY > 0 ? clamp((top - byY * perPixel) / roomY, 0, 1) : 0.5;
    draw(canvas);
  };

  const zoomBy = factor => {
    zoom.value = clamp(Number(zoom.value) * factor, Number(zoom.min), Number(zoom.max));
    draw(canvas);
  };

  const show = async source => {
    try {
      picture = await createImageBitmap(source);
    } catch {
      // The server says what is wrong with it.
      picture = null;
      crop.hidden = true;
      return;
    }
    [zoom.value, across.value, down.value] = [1, 0.5, 0.5];
    crop.hidden = false;
    draw(canvas);
    crop.scrollIntoView({ block: "nearest" });
  };

  const span = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };

  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  canvas.addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const spread = fingers.size === 2 ? span() : 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (spread > 0) zoomBy(span() / spread);
    else move(event.clientX - before.x, event.clientY - before.y);
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, event => fingers.delete(event.pointerId));
  canvas.addEventListener("wheel", event => {
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.06 : 1 / 1.06);
  }, { passive: false });
  for (const slider of [zoom, across, down]) slider.addEventListener("input", () => draw(canvas));
  for (const [chosen, other] of [[file, photo], [photo, file]]) {
    chosen.addEventListener("change", () => {
      if (chosen.files.length === 0) return;
      other.value = "";
      show(chosen.files[0]);
    });
  }

  const close = () => {
    for (const track of video.srcObject?.getTracks() ?? []) track.stop();
    video.srcObject = null;
    cameraView.hidden = true;
  };

  cameraOpener.hidden = !navigator.mediaDevices?.getUserMedia;
  find("camera-open").addEventListener("click", async () => {
    refused.hidden = true;
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user", width: { ideal: 1920 } } });
      cameraView.hidden = false;
      await video.play();
      find("camera-take").focus();
    } catch {
      close();
      refused.hidden = false;
    }
  });
  find("camera-close").addEventListener("click", close);
  find("camera-take").addEventListener("click", async () => {
    await show(video);
    close();
    zoom.focus();
  });
  addEventListener("pagehide", close);

  // Sent is what the frame shows, no larger than the picture has it.
  form.addEventListener("submit", event => {
    if (!picture) return;
    event.preventDefault();
    const result = document.createElement("canvas");
    const factor = clamp(cut().scale, 0.25, 2);
    [result.width, result.height] = [Math.round(width * factor), Math.round(height * factor)];
    draw(result);
    result.toBlob(blob => {
      const sent = new DataTransfer();
      sent.items.add(new File([blob], "portrait.jpg", { type: "image/jpeg" }));
      file.files = sent.files;
      photo.value = "";
      form.submit();
    }, "image/jpeg", 0.92);
  });
}
