import { ItemRefused } from '../../operation';
import { OBJECT_WAYS } from '../../values/numberedObject';
import { contextsOf } from '../resources/field/contexts';
import { optionFieldId } from '../resources/field/optionField';
import { sendThrough } from '../fieldMetadata';
import { matching, picker, refuseUnknown } from './picker';

/** The contexts of the chosen field. */
export const searchFieldContexts = picker(async ({ connection, filter, located }) => {
	const field = located('field', OBJECT_WAYS);
	if (field === undefined) refuseUnknown('Field', 'Name');
	if (field.value === '') {
		throw new ItemRefused('No field is selected yet', "Choose a 'Field' first.");
	}
	const context = {
		site: connection.site,
		send: sendThrough(connection),
		loadOnce: connection.loadOnce,
	};
	const contexts = await contextsOf(await optionFieldId(field, context), context);
	const entries = contexts.map(({ id, name, isGlobalContext = false }) => ({
		name: isGlobalContext ? `${name} (all projects)` : name,
		value: id,
	}));
	return { entries: matching(entries, filter) };
});
