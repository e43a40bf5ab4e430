import { resource } from '../../../operation';
import { deleteDevelopmentInformationByProperties } from './deleteByProperties';
import { deleteEntity } from './deleteEntity';
import { deleteRepository } from './deleteRepository';
import { existsByProperties } from './existsByProperties';
import { getRepository } from './getRepository';
import { submitDevelopmentInformation } from './submit';

export const developmentInformation = resource(
	'developmentInformation',
	'Development Information',
	{
		submit: submitDevelopmentInformation,
		getRepository,
		existsByProperties,
		deleteRepository,
		deleteEntity,
		deleteByProperties: deleteDevelopmentInformationByProperties,
	},
);
