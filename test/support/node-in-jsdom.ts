// What Node has and the jsdom of Jest lacks, for tests that run the emulated Excel beside a page. To be imported first.
import { setImmediate } from 'timers';
import { TextEncoder } from 'util';

Object.assign(globalThis, { setImmediate, TextEncoder });
