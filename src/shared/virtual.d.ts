/** JSON of `Signs`, made by the build. */
declare module "virtual:signs" {
  const signs: string;
  export default signs;
}
