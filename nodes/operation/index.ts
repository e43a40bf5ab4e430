export * from './describeOperations';
export * from './execute';
export * from './itemError';
export * from './operation';
export * from './requestOptions';
export * from './runItems';
