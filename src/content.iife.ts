/** The page watcher: the content script on every page of HubSpot's app. */
import { follow } from "./content/follow";

follow();
