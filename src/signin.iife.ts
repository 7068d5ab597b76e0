/** Watches Microsoft's sign-in page; registered by the worker once the rep has allowed it. */
export {};
