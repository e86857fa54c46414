using CrmBlazor.App.Features.Customers;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Who is called one after another stands in the address.</summary>
public class CallListTests
{
    [Fact]
    public void What_is_chosen_is_read_back_in_its_order_and_once() => CallList.Numbers(CallList.Address([7, 3, 7, 12])["/calls?contacts=".Length..]).Should().Equal(7, 3, 12);

    [Fact]
    public void What_is_no_number_is_left_out() => CallList.Numbers("5,-2,x,,0,99999999999,6").Should().Equal(5, 6);

    [Fact]
    public void A_hundred_at_most_go_into_one_address() => CallList.Numbers(CallList.Text(Enumerable.Range(1, 300))).Should().HaveCount(100);
}
