import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import CategoryIcon from '@material-ui/icons/Category';
import ExtensionIcon from '@material-ui/icons/Extension';
import MemoryIcon from '@material-ui/icons/Memory';
import StorageIcon from '@material-ui/icons/Storage';
import type { ComponentType } from 'react';

const icons: Record<string, ComponentType<SvgIconProps>> = {
  component: MemoryIcon,
  api: ExtensionIcon,
  resource: StorageIcon,
};

/** The sign of a kind of entities; those without one of their own share one. */
export function KindIcon(props: { kind: string; className?: string }) {
  const { kind, className } = props;
  const Icon = icons[kind] ?? CategoryIcon;
  return <Icon fontSize="small" className={className} aria-hidden />;
}
