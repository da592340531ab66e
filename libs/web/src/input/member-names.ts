import { getMetadataStorage } from 'class-validator';

/** The members that a class describes to class-validator, in the order of the class. */
export const memberNamesOf = (ofClass: object | undefined): readonly string[] =>
  typeof ofClass === 'function'
    ? [
        ...new Set(
          getMetadataStorage()
            .getTargetValidationMetadatas(ofClass, '', false, false)
            .map(({ propertyName }) => propertyName),
        ),
      ]
    : [];
