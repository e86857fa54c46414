using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Catalog;

public static class Products
{
    public static async Task<Product> ProductAsync(this CommandContext context, int number) =>
        await context.Db.Products.SingleOrDefaultAsync(p => p.Number == number) ?? throw new NotFoundException("product", number.Plain());
}
