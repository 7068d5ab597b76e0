/** Address of the file that `freeze` wrote in the build. */
declare module "virtual:signs" {
  const address: string;
  export default address;
}
