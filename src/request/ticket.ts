export { ticketLink } from "./mailto";
