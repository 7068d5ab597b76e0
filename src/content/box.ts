/** From an element that was noticed to the box that is read as one. */
import { ALERT, DIALOG, REGION } from "./marks";

/** A live region may hold a whole page; then it says nothing by itself. */
export const isBig = (element: Element): boolean => element.getElementsByTagName("*").length > 500;

/**
 * The dialog, else the alert, else a live region whose words stand in no alert. Lists of alerts give nothing: their
 * alerts speak for themselves.
 */
export function boxOf(element: Element): Element | null {
  const region = element.closest(REGION);
  const isQuietRegion = region && (isBig(region) || region.querySelector(ALERT));
  return element.closest(DIALOG) ?? element.closest(ALERT) ?? (isQuietRegion ? null : region);
}
