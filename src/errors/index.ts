export { describeTrouble, MtmendError, type Trouble } from './mtmend-error.ts';
