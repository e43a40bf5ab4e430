import { z } from 'zod/v3';

/** Where a picture or an embedded page stands, and how wide it is. Source: Atlassian's ADF schema, `layout`. */
export const pageLayout = z.enum([
	'wide',
	'full-width',
	'center',
	'wrap-right',
	'wrap-left',
	'align-end',
	'align-start',
]);
