export * from './describeOperations';
export * from './execute';
export * from './itemError';
export * from './itemFiles';
export * from './itemOutput';
export * from './operation';
export { halvesOf, mayBeTooLarge } from './refusedInBatch';
export * from './requestOptions';
export * from './runItems';
