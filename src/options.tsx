import { render } from "preact";

render(<h1>Connect Fix</h1>, document.getElementById("app") as HTMLElement);
