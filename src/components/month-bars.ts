import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { isQuiet, total, type Month, type QuietMonths } from '../corpus/month.ts';
import { RATINGS } from '../model/lists.ts';
import type { Rating } from '../model/severity.ts';

/** A month in the picture: across in per cent of its width, down in pixels. */
export interface Bar {
  slot: Month | QuietMonths;
  x: number;
  width: number;
  middle: number;
  /** From the ground up: what matters most stands where it can be compared. */
  segments: { severity: Rating; y: number; height: number; n: number }[];
  /** Where the bar ends. */
  top: number;
}

export interface MonthBars {
  bars: Bar[];
  ticks: { value: number; y: number }[];
}

/** A bar of its own would be as wide as the page. */
const FEWEST = 6;

/** Where everything stands in a picture of stacked bars. */
export function monthBars(slots: readonly (Month | QuietMonths)[], height: number): MonthBars {
  const places = Array.from({ length: Math.max(FEWEST, slots.length) }, (_, at) => at);
  const across = scaleBand(places, [0, 100]).padding(0.22);
  const months = slots.filter((slot): slot is Month => !isQuiet(slot));
  const down = scaleLinear([0, Math.max(1, ...months.map(total))], [height, 0]).nice(4);
  const layers = stack<Month, Rating>()
    .keys(RATINGS)
    .value(({ found }, severity) => found[severity])(months);
  const bars = slots.map((slot, at): Bar => {
    const x = across(at) ?? 0;
    const width = across.bandwidth();
    const segments = isQuiet(slot)
      ? []
      : layers.flatMap((layer) => {
          const [from, to] = layer[months.indexOf(slot)]!;
          return from === to
            ? []
            : [{ severity: layer.key, y: down(to), height: down(from) - down(to), n: to - from }];
        });
    return { slot, x, width, middle: x + width / 2, segments, top: segments.at(-1)?.y ?? height };
  });
  const ticks = down.ticks(4).filter(Number.isInteger);
  return { bars, ticks: ticks.map((value) => ({ value, y: down(value) })) };
}
