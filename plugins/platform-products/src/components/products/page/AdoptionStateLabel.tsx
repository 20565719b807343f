import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import type { ProductConsumer } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { IconLabel, Sign } from '../../common/IconLabel';

const SIGNS: Record<ProductConsumer['state'], Sign> = {
  adopted: { icon: CheckCircleIcon, tone: 'success' },
  // Nobody is obliged to: not to use it is no mistake.
  'not-adopted': { icon: RadioButtonUncheckedIcon },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
};

/** Where an entity stands with a product. */
export function AdoptionStateLabel(props: { state: ProductConsumer['state'] }) {
  const t = useText();
  return (
    <IconLabel sign={SIGNS[props.state]}>
      {t(`products.state.${props.state}`)}
    </IconLabel>
  );
}
