import type { Bench } from './bench';
import { conformOfMarks } from './conform-marks';
import { conformOfReading } from './conform-reading';
import { conformOfRefusals } from './conform-refusals';
import { conformOfWriting } from './conform-writing';

/** What every host must do alike (hợp đồng của các môi trường); run over each of them. */
export function conform(name: string, bench: Bench): void {
  describe(`${name}, as every host,`, () => {
    conformOfReading(bench);
    conformOfWriting(bench);
    conformOfMarks(bench);
    conformOfRefusals(bench);
  });
}
