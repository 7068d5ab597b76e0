/** The page watcher, in every page of HubSpot's app. */
import { follow } from "./content/follow";

follow();
