using Microsoft.AspNetCore.Components.Web;

namespace CrmBlazor.App.Components;

public static class Presses
{
    /// <summary>The second one of a double press: where the first brought something else under the hand, it is meant for nothing that stands there now.</summary>
    public static bool IsSecond(this MouseEventArgs press) => press.Detail > 1;
}
