/// Something that has one way of being shown: a card, a button, a chart.
package protocol Rendered {
    var html: HTML { get }
}
