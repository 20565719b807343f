import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { Fragment } from 'react';

/**
 * The page of the catalog with the tier among its columns. Backstage has no extension for a column,
 * so that an app that wants one makes the page itself; its filters stay those of the plugins.
 */
const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  factory: (originalFactory, { inputs, config }) =>
    originalFactory({
      params: {
        loader: async () => {
          const [{ CatalogIndexPage }, { columnsWithTier }] = await Promise.all(
            [
              import('@backstage/plugin-catalog/alpha'),
              import('./columnsWithTier'),
            ],
          );
          return (
            <CatalogIndexPage
              filters={
                <>
                  {inputs.filters.map(filter => (
                    <Fragment key={filter.node.spec.id}>
                      {filter.get(coreExtensionData.reactElement)}
                    </Fragment>
                  ))}
                </>
              }
              pagination={config.pagination}
              columns={columnsWithTier}
            />
          );
        },
      },
    }),
});

/** Shows tiers where people look for services. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogPage],
});
