import type { Place } from "../state/place";
import { Folds } from "./Folds";
import { Gist } from "./Gist";
import type { Subject } from "./subject";
import { Tools } from "./Tools";

/** Everything below the steps, fetched once they stand. */
export function Rest({
  subject,
  waiting,
  number,
  go,
}: {
  subject: Subject;
  waiting: boolean;
  number: string | undefined;
  go: (place: Place) => void;
}) {
  return (
    <>
      <Tools subject={subject} waiting={waiting} go={go} />
      {number && <Gist aadsts={number} open={false} />}
      <Folds subject={subject} />
    </>
  );
}
