/**
 * The fields of forms: what the editor shows, what is accepted, the label in errors and what the request gets, each
 * declared once.
 */
export * from './binary';
export * from './choice';
export * from './collection';
export * from './field';
export * from './endpoint';
export * from './fieldForm';
export * from './jqlValues';
export * from './label';
export * from './form';
export * from './gone';
export * from './issueFields';
export * from './json';
export * from './limit';
export * from './list';
export * from './locator';
export * from './notice';
export * from './number';
export * from './objectField';
export * from './otherFields';
export * from './output';
export * from './people';
export * from './placeholders';
export * from './richText';
export { shownWhen, type Condition } from './shown';
export * from './text';
export * from './time';
export * from './transition';
export * from './userGroup';
export * from './visibility';
