import type { Place } from "../state/route";
import { CardActions } from "./CardActions";
import { CodeMeaning } from "./CodeMeaning";
import type { Subject } from "./card-model";
import { DetailSections } from "./DetailSections";

interface Props {
  subject: Subject;
  /** Somebody was asked. */
  waiting: boolean;
  /** Microsoft's number, where it is small print. */
  number: string | undefined;
  go: (place: Place) => void;
}

/** Everything below the steps. */
export function CardDetails({ subject, waiting, number, go }: Props) {
  return (
    <>
      <CardActions subject={subject} waiting={waiting} go={go} />
      {number && <CodeMeaning aadsts={number} open={false} />}
      <DetailSections subject={subject} />
    </>
  );
}
