import type { Place } from "../state/route";
import { CardActions } from "./CardActions";
import { CodeMeaning } from "./CodeMeaning";
import type { Subject } from "./card-model";
import { DetailSections } from "./DetailSections";

/** Everything below the steps, fetched once they stand. */
export function CardDetails({
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
      <CardActions subject={subject} waiting={waiting} go={go} />
      {number && <CodeMeaning aadsts={number} open={false} />}
      <DetailSections subject={subject} />
    </>
  );
}
