import { readBy } from '../../../fields/time';
import { idWritten } from '../../../values/numberedObject';

/** Where the ID of a filter stands in addresses, in the browser and in Jira's REST API. */
const FILTER = { one: 'filter', several: 'filters', addresses: ['filter=', '/filter/'] };

/** The ID of a filter, from it or from an address. */
export const filterReference = readBy((given) => {
	const value = String(given).trim();
	return /^[1-9]\d*$/.test(value) ? value : idWritten({ by: 'name', value }, FILTER);
}, 'the ID or the address of a filter, such as 10000');
