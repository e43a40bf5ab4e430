import type { FieldFormMethod } from '../../fields';
import { fieldForm, type FieldForm } from './fieldForm';
import { parametersOfEndpoint } from './parametersOfEndpoint';
import { creatable, editable, onScreens } from './readFields';

/** The methods of the node's field forms, by the names that its parameters use. */
export const fieldForms: Record<FieldFormMethod, FieldForm> = {
	// The form of the node asks for summary and description itself.
	fieldsToCreate: fieldForm(creatable, ['summary', 'description']),
	fieldsToUpdate: fieldForm(editable),
	fieldsOfTransition: fieldForm(onScreens),
	parametersOfEndpoint,
};
