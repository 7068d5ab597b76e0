/**
 * Watches Microsoft's sign-in page, registered by the worker once the rep has allowed it. Reads nothing unless the
 * sign-in belongs to a connection to HubSpot.
 */
import { watchSignin } from "./content/signin";

watchSignin();
