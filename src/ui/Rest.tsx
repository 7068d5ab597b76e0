import { Folds } from "./Folds";
import type { Place } from "./place";
import { Gist } from "./sides";
import type { Subject } from "./subject";
import { Tools } from "./Tools";

/** Everything below the steps, fetched once they stand. */
export function Rest({
  subject,
  number,
  go,
}: {
  subject: Subject;
  number: string | undefined;
  go: (place: Place) => void;
}) {
  return (
    <>
      <Tools subject={subject} go={go} />
      {number && <Gist aadsts={number} open={false} />}
      <Folds subject={subject} />
    </>
  );
}
