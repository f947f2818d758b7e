<?php
/* Deletes the settings of the plugin, on every site of a network. */

if (!defined('WP_UNINSTALL_PLUGIN')) {
    exit;
}

foreach (is_multisite() ? get_sites(['fields' => 'ids', 'number' => 0]) : [get_current_blog_id()] as $kaltura_player_site) {
    foreach (['kaltura_player_partner_id', 'kaltura_player_uiconf_id'] as $kaltura_player_option) {
        is_multisite() ? delete_blog_option($kaltura_player_site, $kaltura_player_option) : delete_option($kaltura_player_option);
    }
}
