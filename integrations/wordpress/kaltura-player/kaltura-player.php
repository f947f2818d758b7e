<?php
/**
 * Plugin Name: Kaltura Player Element
 * Description: Lets authors use the tag <kaltura-player>, with a block and a shortcode.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 8.1
 * License: MIT
 */

namespace KalturaPlayerElement;

if (!defined('ABSPATH')) {
    exit;
}

const SCRIPT = 'kaltura-player-element';
const IDS = ['partner-id', 'uiconf-id'];

/** What an author may give the tag; made from the element's own table. */
function allowed_attributes(): array
{
    static $names;
    return $names ??= json_decode(file_get_contents(__DIR__ . '/attributes.json'), true);
}

/** The site's account and player, which a shortcode or block may leave out. */
function option_of(string $name): string
{
    return preg_replace('/\D/', '', (string) get_option('kaltura_player_' . strtr($name, '-', '_'), ''));
}

/** `entryId`, as blocks have it, is `entry-id`. */
function attribute_name(string $name): string
{
    return strtolower(preg_replace('/(?<=[a-z])[A-Z]/', '-$0', $name));
}

/** The tag of a block or a shortcode. */
function render(mixed $given): string
{
    $attributes = array_filter(array_combine(IDS, array_map(option_of(...), IDS)), fn($id) => $id !== '');
    foreach (is_array($given) ? $given : [] as $name => $value) {
        /* A shortcode gives what has no value, such as `muted`, as a value without a name. */
        [$name, $value] = is_int($name) ? [attribute_name((string) $value), true] : [attribute_name($name), $value];
        if (!in_array($name, allowed_attributes(), true) || $value === null || $value === false || !is_scalar($value)) {
            continue;
        }
        /* An empty field of the block is not set; an empty poster means none. */
        if ($value === '' && $name !== 'poster') {
            continue;
        }
        $attributes[$name] = $value === true ? '' : (string) $value;
    }
    wp_enqueue_script(SCRIPT);
    wp_enqueue_style(SCRIPT);
    $text = '';
    foreach ($attributes as $name => $value) {
        $text .= sprintf(' %s="%s"', $name, esc_attr($value));
    }
    return "<kaltura-player$text>" . fallback($attributes) . '</kaltura-player>';
}

/** What feed readers and pages without scripts show. */
function fallback(array $attributes): string
{
    ['partner-id' => $partner, 'uiconf-id' => $player, 'entry-id' => $entry] = $attributes + array_fill_keys([...IDS, 'entry-id'], '');
    if (!preg_match('/^\d+$/D', $partner) || !preg_match('/^\d+$/D', $player) || !preg_match('/^[\w-]+$/D', $entry)) {
        return '';
    }
    $host = rtrim($attributes['cdn-url'] ?? 'https://cdnapisec.kaltura.com', '/');
    $url = "$host/p/$partner/embedPlaykitJs/uiconf_id/$player?iframeembed=true&entry_id=$entry";
    $title = $attributes['media-title'] ?? __('Watch the video', 'kaltura-player');
    return sprintf('<a href="%s">%s</a>', esc_url($url), esc_html($title));
}

add_action('init', function () {
    $script = 'kaltura-player.min.js';
    $version = (string) @filemtime(__DIR__ . "/$script");
    wp_register_script(SCRIPT, plugins_url($script, __FILE__), [], $version, ['strategy' => 'defer']);
    wp_register_style(SCRIPT, false);
    wp_add_inline_style(SCRIPT, 'kaltura-player:not(:defined) { display: block; aspect-ratio: 16 / 9; }');
    register_block_type(__DIR__, ['render_callback' => __NAMESPACE__ . '\render']);
    add_shortcode('kaltura-player', __NAMESPACE__ . '\render');
});

/* Authors who may not write any HTML they like may write this tag, in posts alone. */
add_filter('wp_kses_allowed_html', function ($tags, $context) {
    if ($context === 'post') {
        $tags['kaltura-player'] = array_fill_keys([...allowed_attributes(), 'class', 'title', 'lang'], true);
    }
    return $tags;
}, 10, 2);

/* A tag that was written into the text, without block or shortcode, needs the script as well. */
add_filter('the_content', function ($content) {
    if (str_contains($content, '<kaltura-player')) {
        wp_enqueue_script(SCRIPT);
        wp_enqueue_style(SCRIPT);
    }
    return $content;
});

/* Settings, Media: the ids that all videos of the site share. */
add_action('admin_init', function () {
    foreach (IDS as $name) {
        $option = 'kaltura_player_' . strtr($name, '-', '_');
        register_setting('media', $option, ['type' => 'string', 'sanitize_callback' => fn($value) => preg_replace('/\D/', '', (string) $value)]);
        add_settings_field($option, "Kaltura $name", function () use ($name, $option) {
            printf('<input name="%1$s" id="%1$s" inputmode="numeric" value="%2$s">', esc_attr($option), esc_attr(option_of($name)));
        }, 'media', 'default', ['label_for' => $option]);
    }
});
