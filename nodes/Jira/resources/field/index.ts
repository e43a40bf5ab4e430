import { resource } from '../../../operation';
import { addFieldOptions } from './addOptions';
import { getFields } from './getMany';
import { getFieldOptions } from './getOptions';

export const field = resource('field', 'Field', {
	getMany: getFields,
	getOptions: getFieldOptions,
	addOptions: addFieldOptions,
});
