import { resource } from '../../../operation';
import { getFields } from './getMany';

export const field = resource('field', 'Field', {
	getMany: getFields,
});
