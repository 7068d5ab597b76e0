/** Alerts, dialogs and full-page errors in HubSpot's markup of 2021 and in that of today. */
import { h, hashed, is2021, is2026, text } from "./draw.js";

/** `kind`: `danger`, `warning`, `success`, `info` or `tip`. */
export function alert({ kind = "danger", title, titleKey, body, key, link, log, extra = "" }) {
  const heading = title && text(titleKey ?? key ?? "settings.alert.title", title);
  const words = body && text(key ?? "settings.alert.body", body);
  const more =
    link &&
    h(
      "a",
      { href: link, target: "_blank", rel: "noopener" },
      text("settings.alert.link", ["Instructions", "Instructions"]),
    );
  const code = log && h("code", { class: "log" }, log);
  if (is2021()) {
    return h(
      "div",
      {
        class: `alert private-alert alert-${kind} private-alert--${kind} ${extra}`.trim(),
        role: "alert",
        "aria-live": "polite",
        "aria-atomic": "true",
      },
      h(
        "div",
        { class: "private-alert__inner" },
        heading && h("h2", { class: "is--heading-5 private-alert__title" }, heading),
        h("div", { class: "private-alert__body has--vertical-spacing" }, words, more && " ", more),
      ),
    );
  }
  if (is2026()) {
    return h(
      "div",
      {
        class: `Alert__Box-qwErTy alert-dismissable ${extra}`.trim(),
        "data-alert-type": kind,
        ...(kind === "danger" && { role: "alert", "aria-live": "polite", "aria-atomic": "true" }),
        ...(kind === "success" && { role: "alert", "data-test-id": "update-success-alert" }),
      },
      heading && h("h2", { class: "Heading__StyledHeading-aBcDeF" }, heading),
      h("div", { class: "Text__StyledText-gHiJkL" }, words, more && " ", more),
      code,
      h("button", { type: "button", "data-action": "close", "aria-label": "Close" }),
    );
  }
  const tone = { danger: "Error", warning: "Warning", success: "Success", info: "Info", tip: "Tip" }[kind];
  return h(
    "div",
    {
      class: `${hashed(`Alert__Styled${tone}Alert`)} tone-${kind} ${extra}`.trim(),
      role: kind === "success" || kind === "info" || kind === "tip" ? "status" : "alert",
      "data-test-id": `${tone.toLowerCase()}-alert`,
    },
    h(
      "div",
      { class: hashed("Flex__StyledFlex") },
      heading && h("p", { class: `${hashed("Alert__Title")} alert-title` }, heading),
      h("div", { class: hashed("Alert__Body") }, words, more && " ", more),
      code,
    ),
  );
}

/** Where floating alerts appear: a layer at the end of the body, made when first needed. */
export function floatingList() {
  const found = document.querySelector(".stand-in-floating");
  if (found) return found;
  if (is2026()) {
    const portal = h("div", { "data-floating-ui-portal": "", class: "stand-in-floating" });
    document.body.append(portal);
    return portal;
  }
  const list = is2021()
    ? h("div", { class: "private-floating-alert-list stand-in-floating" })
    : h("div", { class: `${hashed("Toaster__List")} stand-in-floating`, "aria-live": "polite" });
  document.body.append(
    is2021() ? h("div", { class: "private-layer", "data-layer-for": "UIFloatingAlertList" }, list) : list,
  );
  return list;
}

export function floating(failure) {
  const item = h("div", { class: is2021() ? "private-floating-alert-list__child" : hashed("Toaster__Item") });
  item.append(alert({ ...failure, extra: is2021() ? "private-floating-alert" : "" }));
  floatingList().append(item);
  return item;
}

export function dialog(heading, ...content) {
  const close = h("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  if (is2026()) {
    // The test id stands on the layer, the role on its child.
    const layer = h(
      "div",
      {
        class: "Overlay__StyledInner-mNoPqR backdrop",
        "data-component-name": "ModalDialog",
        "data-test-id": "inbox-connect-dialog",
      },
      h(
        "div",
        { class: "Modal__Box-sTuVwX", role: "dialog", "aria-modal": "true" },
        h("div", { class: "DialogHeader__StyledHeaderInner-yZaBcD" }, h("h2", {}, heading), close),
        h("div", { class: "DialogBody__StyledDialogBody-eFgHiJ" }, ...content),
      ),
    );
    close.addEventListener("click", () => layer.remove());
    document.body.append(layer);
    return layer;
  }
  const box = is2021()
    ? h(
        "div",
        {
          class: "private-modal uiDialog-root",
          role: "dialog",
          "data-component-name": "UIModalDialog",
          "data-open-complete": "true",
        },
        h("header", { class: "private-modal__header" }, h("h2", {}, heading), close),
        h("div", { class: "private-modal__body" }, ...content),
      )
    : h(
        "div",
        {
          class: hashed("Modal__StyledModal"),
          role: "dialog",
          "aria-modal": "true",
          "data-test-id": "connect-inbox-modal",
        },
        h("header", { class: hashed("Modal__Header") }, h("h2", {}, heading), close),
        h("div", { class: hashed("Modal__Body") }, ...content),
      );
  const layer = h("div", { class: is2021() ? "private-layer backdrop" : `${hashed("Layer__Backdrop")} backdrop` }, box);
  close.addEventListener("click", () => layer.remove());
  document.body.append(layer);
  return layer;
}

export function pageError({ title, titleKey, body, key, link }) {
  const words = [
    h(
      "h1",
      { class: is2021() ? "private-error-msg__title" : hashed("ErrorPage__Title") },
      text(titleKey ?? key ?? "error.title", title),
    ),
    h(
      "p",
      { class: is2021() ? "private-error-msg__body" : hashed("ErrorPage__Body") },
      text(key ?? "error.body", body),
    ),
    link && h("a", { href: link }, text("error.link", ["Instructions"])),
  ];
  if (is2026()) {
    return h(
      "section",
      { class: "AbstractPageTemplate__StyledPage-kL error-page", "data-alert-type": "danger" },
      ...words,
    );
  }
  return is2021()
    ? h("div", { class: "private-error-msg" }, ...words)
    : h("section", { class: `${hashed("ErrorPage__Root")} error-page`, "data-test-id": "page-error" }, ...words);
}
