import { readBy } from '../../../fields/time';
import { FILTER } from '../../lookUps/filterCalled';
import { idWritten } from '../../../values/numberedObject';

/** The ID of a filter, from it or from an address. */
export const filterReference = readBy((given) => {
	const value = String(given).trim();
	return /^[1-9]\d*$/.test(value) ? value : idWritten({ by: 'name', value }, FILTER);
}, 'the ID or the address of a filter, such as 10000');
