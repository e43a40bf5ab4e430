export * from './describeOperations';
export * from './itemError';
export * from './operation';
export * from './runItems';
