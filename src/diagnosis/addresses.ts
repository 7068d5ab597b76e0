/** Shapes of mail addresses that mean a rule by themselves. The names are those of the rule schema. */

/**
 * The technical address of the mailbox of a personal Microsoft account whose sign-in name is not a Microsoft address:
 * `outlook_` and 16 hexadecimal digits. Eight or more, since pages shorten and people mask it.
 */
const OUTLOOK_ALIAS = /\boutlook_[0-9a-f]{8,20}@outlook\.com/i;

export const addressShapes: Readonly<Record<"outlook-alias", RegExp>> = { "outlook-alias": OUTLOOK_ALIAS };
