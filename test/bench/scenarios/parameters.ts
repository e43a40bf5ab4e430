import type { IDataObject } from 'n8n-workflow';

/** A resource locator with a value, as in a workflow file. */
export const picked = (mode: string, value: string): IDataObject => ({ __rl: true, mode, value });

/** The issue that an item names in `key`, for our node. */
export const issueOfItem = picked('key', '={{ $json.key }}');
