/**
 * Content script for Microsoft's sign-in page, registered by the worker once the rep has granted the permission. Reads
 * no more than the redirect address unless the sign-in is one to HubSpot.
 */
import { watchSignin } from "./content/signin";

watchSignin();
