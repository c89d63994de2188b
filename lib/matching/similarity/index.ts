export { partialRatio, preparedPartialRatio } from './partial-ratio';
export { partialTokenRatio, preparedPartialTokenRatio } from './partial-token-ratio';
export { type PreparedText, prepare } from './prepared-text';
export { preparedRatio, ratio } from './ratio';
export { preparedTokenRatio, tokenRatio } from './token-ratio';
export { preparedTokenSetRatio, tokenSetRatio } from './token-set-ratio';
export { preparedTokenSortRatio, tokenSortRatio } from './token-sort-ratio';
export { preparedWRatio, wRatio } from './w-ratio';
